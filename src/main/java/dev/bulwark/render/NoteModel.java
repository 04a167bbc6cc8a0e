package dev.bulwark.render;

import dev.bulwark.notes.Note;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The notes as templates see them: a map from keys, read only where a key is asked for. */
record NoteModel(Function<String, Optional<Note>> notes) implements TemplateHashModel {
  private static final SimpleObjectWrapper WRAPPER =
      new SimpleObjectWrapper(Configuration.VERSION_2_3_35);

  @Override
  public @Nullable TemplateModel get(String key) {
    return notes.apply(key).map(note -> new SimpleHash(Model.of(note), WRAPPER)).orElse(null);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
