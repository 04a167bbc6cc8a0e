package dev.bulwark.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.bulwark.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What holds for every text, tried on many that are made by chance from a fixed seed. */
class YamlPropertyTest {
  private static final LoadSettings ORACLE =
      LoadSettings.builder().setSchema(new CoreSchema()).setAllowDuplicateKeys(true).build();

  @Test
  void every_document_is_decoded_as_the_parsers_own_loader_decodes_it() {
    for (int seed = 0; seed < 3000; seed++) {
      var text = text(seed).replace("{{", "{ ");
      var file = YamlFile.parse(SourceText.of(text));
      assertThat(file.problems()).as("%s%n%s", seed, text).isEmpty();
      var decoded = new ArrayList<>();
      file.roots().forEach(root -> decoded.add(Plain.of(root, Schema.CORE)));
      var loaded = new ArrayList<>();
      new Load(ORACLE).loadAllFromString(withoutMark(text)).forEach(loaded::add);
      assertThat(decoded).as("%s%n%s", seed, text).isEqualTo(loaded);
    }
  }

  @Test
  void every_place_lies_in_the_place_around_it() {
    for (int seed = 0; seed < 3000; seed++) {
      var file = YamlFile.parse(SourceText.of(text(seed)));
      assertThatCode(() -> Spans.check(file))
          .as("%s%n%s", seed, file.source())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void what_is_not_edited_comes_out_as_it_came_in() {
    for (int seed = 0; seed < 500; seed++) {
      var bytes = text(seed).getBytes(StandardCharsets.UTF_8);
      assertThat(YamlFile.parse(SourceText.of(bytes)).with(List.of()).source().bytes())
          .isEqualTo(bytes);
    }
  }

  @Test
  void no_bytes_make_it_throw_and_its_places_hold_whatever_they_are() {
    var random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      var bytes = text(random.nextInt(400)).getBytes(StandardCharsets.UTF_8);
      int start = random.nextInt(bytes.length);
      var part = java.util.Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + 300));
      for (int hit = random.nextInt(4); hit >= 0; hit--) {
        part[random.nextInt(part.length)] = mutation(random);
      }
      int seed = round;
      assertThatCode(() -> Spans.check(YamlFile.parse(SourceText.of(part))))
          .as("%s%n%s", seed, new String(part, StandardCharsets.UTF_8))
          .doesNotThrowAnyException();
    }
  }

  private static byte mutation(Random random) {
    var nasty = "{}[]:-?,&*!|>'\"%@`#\n\r\t ~<=.";
    return random.nextInt(6) == 0
        ? (byte) random.nextInt(256)
        : (byte) nasty.charAt(random.nextInt(nasty.length()));
  }

  static String text(int seed) {
    return new RandomYaml(new Random(seed)).file();
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
