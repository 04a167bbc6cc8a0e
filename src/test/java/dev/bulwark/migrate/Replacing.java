package dev.bulwark.migrate;

import dev.bulwark.rules.ContainerSet;
import dev.bulwark.rules.Example;
import dev.bulwark.rules.FileEdit;
import dev.bulwark.rules.Finding;
import dev.bulwark.rules.ImageFile;
import dev.bulwark.rules.Rule;
import dev.bulwark.rules.Severity;
import dev.bulwark.source.Edit;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A rule for tests: wherever Dockerfiles say the one, it makes it the other. */
record Replacing(String id, String wrong, String right) implements Rule {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String title() {
    return wrong + " is wrong";
  }

  @Override
  public List<String> elsewhere() {
    return List.of();
  }

  @Override
  public Example bad() {
    return Example.dockerfile(wrong);
  }

  @Override
  public Example good() {
    return Example.dockerfile(right);
  }

  @Override
  public Stream<Finding> check(ImageFile file, ContainerSet set) {
    var found = new ArrayList<Finding>();
    var text = file.source().text();
    for (int at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length())) {
      var span = new Span(at, at + wrong.length());
      found.add(
          found(file, span, wrong + " is wrong", "write " + right)
              .mendedBy(
                  right + " is right.", List.of(new FileEdit(file.path(), new Edit(span, right)))));
    }
    return found.stream();
  }
}
