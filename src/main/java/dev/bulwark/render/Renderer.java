package dev.bulwark.render;

import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.notes.Note;
import dev.bulwark.notes.Notes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes the files of a blueprint. Two equal blueprints give the same bytes: neither clock, locale,
 * time zone nor working directory has a part in them.
 */
public final class Renderer {
  private final Engine engine;
  private final TemplateSource templates;
  private final Function<String, Optional<Note>> notes;
  private final NoteModel noteModel;

  /** Renders with templates and notes; both are read when they are needed first. */
  public Renderer(TemplateSource templates, Notes notes) {
    this(templates, notes::find);
  }

  Renderer(TemplateSource templates, Function<String, Optional<Note>> notes) {
    this.engine = new Engine(templates);
    this.templates = templates;
    this.notes = notes;
    this.noteModel = new NoteModel(notes);
  }

  /**
   * Every file that the blueprint asks for, the Dockerfile first.
   *
   * @throws RenderFailed when a template is wrong, or a value cannot be written safely
   */
  public List<RenderedFile> render(Blueprint blueprint) throws RenderFailed {
    return render(blueprint, Target.ALL);
  }

  List<RenderedFile> render(Blueprint blueprint, List<Target> targets) throws RenderFailed {
    var wanted = targets.stream().filter(target -> target.when().test(blueprint)).toList();
    var values = Model.of(blueprint);
    values.put("files", wanted.stream().map(target -> target.place(blueprint)).toList());
    var files = new ArrayList<RenderedFile>(wanted.size());
    for (var target : wanted) {
      files.add(render(blueprint, target, values));
    }
    return List.copyOf(files);
  }

  private RenderedFile render(Blueprint blueprint, Target target, Map<String, Object> values)
      throws RenderFailed {
    var format = Format.of(target.template());
    var model = new HashMap<>(values);
    model.putAll(Functions.of(format));
    if (format == Format.MARKDOWN) {
      model.put("notes", noteModel);
    }
    var text = engine.process(target.template(), model);
    return new Layout(format, comments(blueprint, target)).file(target.place(blueprint), text);
  }

  private Comments comments(Blueprint blueprint, Target target) {
    return new Comments(
        blueprint.output().comments(),
        notes,
        key ->
            new RenderFailed(
                target.template(),
                templates
                    .text(target.template())
                    .map(source -> Sandbox.lineOf(source, '"' + key + '"'))
                    .orElse(0),
                "there is no note " + key,
                "name one that bulwark explain knows"));
  }
}
