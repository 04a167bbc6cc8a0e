package dev.bulwark.render;

import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.notes.Note;
import dev.bulwark.notes.Notes;
import freemarker.template.TemplateMethodModelEx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
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

  /** Does now what the first rendering would begin with, whatever the blueprint. */
  public void warmUp() {
    engine.prepare("files/Dockerfile.ftl");
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
    var files = new ArrayList<RenderedFile>();
    for (var target : targets) {
      if (target.when().test(blueprint)) {
        files.add(render(blueprint, target));
      }
    }
    return List.copyOf(files);
  }

  /**
   * The same files, the longest one by an executor while this thread writes the others. Templates
   * of others are not run beside each other.
   *
   * @throws RenderFailed as {@link #render(Blueprint)} does
   */
  public List<RenderedFile> render(Blueprint blueprint, Executor beside) throws RenderFailed {
    if (templates.overridden()) {
      return render(blueprint);
    }
    var longest = new FutureTask<>(() -> render(blueprint, Target.LONGEST));
    beside.execute(longest);
    try {
      var files = new ArrayList<RenderedFile>();
      int place = 0;
      for (var target : Target.ALL) {
        if (target.isLongest()) {
          place = files.size();
        } else if (target.when().test(blueprint)) {
          files.add(render(blueprint, target));
        }
      }
      files.add(place, longest.get());
      return List.copyOf(files);
    } catch (RenderFailed | ExecutionException e) {
      // One after the other, the first failure in the order of the files is told.
      return render(blueprint);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private RenderedFile render(Blueprint blueprint, Target target) throws RenderFailed {
    var format = Format.of(target.template());
    var more = new HashMap<>(Functions.of(format));
    TemplateMethodModelEx manifests = none -> Model.model(Target.manifests(blueprint));
    more.put("manifests", manifests);
    if (format == Format.MARKDOWN) {
      more.put("notes", noteModel);
    }
    var text = engine.process(target.template(), new Root(Model.of(blueprint), more));
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
