package dev.bulwark.manifest;

import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** Reads one document, or says why it cannot. */
final class DocumentParser {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build();

  private final SourceText source;
  private final Template template;
  private final Span part;

  private DocumentParser(SourceText source, Template template, Span part) {
    this.source = source;
    this.template = template;
    this.part = part;
  }

  static YamlDocument parse(SourceText source, Template template, Span part) {
    var plain =
        template.actions().isEmpty()
            ? PlainReader.read(template.masked(), part)
            : Optional.<Node>empty();
    return plain.isPresent()
        ? new YamlDocument(part, plain, Optional.empty())
        : parseAll(source, template, part);
  }

  /** The same with the parser, which knows all of YAML. */
  static YamlDocument parseAll(SourceText source, Template template, Span part) {
    return new DocumentParser(source, template, part).parse();
  }

  private YamlDocument parse() {
    var text = template.masked();
    var offsets = new Offsets(text, part.start(), part.end());
    var builder = new TreeBuilder(template, offsets, part);
    try {
      var document = text.substring(part.start(), part.end());
      for (var event : new Parse(SETTINGS).parseString(document)) {
        builder.take(event);
      }
      return new YamlDocument(part, builder.root(), Optional.empty());
    } catch (Unreadable e) {
      return broken(e.offset(), e.reason());
    } catch (MarkedYamlEngineException e) {
      int offset = e.getProblemMark().map(mark -> offsets.of(mark.getIndex())).orElse(part.start());
      return broken(offset, e.getProblem());
    } catch (ReaderException e) {
      return broken(offsets.of(e.getPosition()), unreadable(e.getCodePoint()));
    } catch (RuntimeException e) {
      // Whatever a hostile text may do to the parser, the other documents are read.
      return broken(part.start(), "the parser failed: " + e.getMessage());
    }
  }

  private static String unreadable(int codePoint) {
    return String.format(Locale.ROOT, "the character U+%04X may not be in YAML", codePoint);
  }

  private YamlDocument broken(int offset, String reason) {
    int line = source.position(offset).line();
    var text = oneLine(template.restore(reason, part));
    return new YamlDocument(part, Optional.empty(), Optional.of(new Problem(offset, line, text)));
  }

  private static String oneLine(String reason) {
    return reason.replaceAll("\\s+", " ").strip();
  }
}
