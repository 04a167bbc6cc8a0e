package dev.bulwark.render;

import dev.bulwark.notes.Note;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The notes as templates of Markdown see them: a map from keys, read only where a key is asked for,
 * and once, since they never change. Their sentences are Markdown already.
 */
final class NoteModel implements TemplateHashModel {
  private static final SimpleObjectWrapper WRAPPER =
      new SimpleObjectWrapper(Configuration.VERSION_2_3_35);

  private final Function<String, Optional<Note>> notes;
  private final Map<String, TemplateHashModel> known = new ConcurrentHashMap<>();

  NoteModel(Function<String, Optional<Note>> notes) {
    this.notes = notes;
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    var model = known.get(key);
    if (model == null) {
      var note = notes.apply(key);
      if (note.isEmpty()) {
        return null;
      }
      model = model(note.get());
      known.put(key, model);
    }
    return model;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  private static TemplateHashModel model(Note note) throws TemplateModelException {
    return new SimpleHash(
        Map.of(
            "title", markdown(note.title()),
            "why", markdown(note.why()),
            "without", markdown(note.without()),
            "undo", markdown(note.undo()),
            "sources", note.sources()),
        WRAPPER);
  }

  private static Markup markdown(String prose) throws TemplateModelException {
    try {
      return Format.MARKDOWN.fromMarkup(Markdown.prose(prose));
    } catch (Refused refused) {
      throw new TemplateModelException(refused.reason(), refused);
    }
  }
}
