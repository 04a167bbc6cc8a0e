package dev.bulwark.lessons;

import java.util.ArrayList;
import java.util.List;

/** Reads the section that asks: words, then a list of answers, one of them marked. */
final class PredictionReader {
  private static final String WRONG = "[ ] ";
  private static final String RIGHT = "[x] ";
  private static final int MOST_ANSWERS = 6;

  private PredictionReader() {}

  static Prediction read(String file, List<Block> blocks) throws BadLesson {
    if (blocks.size() < 2 || !(blocks.getLast() instanceof Block.Bullets bullets)) {
      throw new BadLesson(file, "Predict is a question and a list of answers; write both");
    }
    var answers = new ArrayList<List<Inline>>();
    int right = -1;
    for (var item : bullets.items()) {
      var words = item.getFirst() instanceof Inline.Words(var text) ? text : "";
      if (!words.startsWith(WRONG) && !words.startsWith(RIGHT)) {
        throw wrong(
            file, bullets, Plain.of(item) + " is no answer; write - [ ] or - [x] before it");
      }
      if (words.startsWith(RIGHT)) {
        if (right >= 0) {
          throw wrong(file, bullets, "two answers have [x]; leave it to the one that comes true");
        }
        right = answers.size();
      }
      var answer = new ArrayList<>(item);
      answer.set(0, new Inline.Words(words.substring(RIGHT.length())));
      answers.add(List.copyOf(answer));
    }
    if (right < 0) {
      throw wrong(file, bullets, "no answer has [x]; give it to the one that comes true");
    }
    if (answers.size() < 2 || answers.size() > MOST_ANSWERS) {
      throw wrong(file, bullets, answers.size() + " answers; write 2 to " + MOST_ANSWERS);
    }
    return new Prediction(blocks.subList(0, blocks.size() - 1), List.copyOf(answers), right);
  }

  private static BadLesson wrong(String file, Block block, String what) {
    return BadLesson.at(file, block.line(), what);
  }
}
