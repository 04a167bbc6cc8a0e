package dev.bulwark.manifest;

import dev.bulwark.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds the nodes of a document from the parser's events, which tell where scalars and flow
 * collections stand; where the other tokens stand is read from the text between them.
 */
final class TreeBuilder {
  private final Template template;
  private final String text;
  private final Offsets offsets;
  private final int end;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Map<String, Anchor> anchors = new HashMap<>();
  private @Nullable Node root;

  /** Behind what is read. */
  private int position;

  TreeBuilder(Template template, Offsets offsets, Span part) {
    this.template = template;
    this.text = template.masked();
    this.offsets = offsets;
    this.end = part.end();
    this.position = part.start();
  }

  Optional<Node> root() {
    return Optional.ofNullable(root);
  }

  void take(Event event) {
    switch (event.getEventId()) {
      case StreamStart, StreamEnd, Comment, DocumentEnd -> {}
      case DocumentStart -> position = endOf(event);
      case Alias -> addAlias((AliasEvent) event);
      case Scalar -> addScalar((ScalarEvent) event);
      case MappingStart, SequenceStart -> begin((CollectionStartEvent) event);
      case MappingEnd, SequenceEnd -> finish(event);
    }
  }

  private void addAlias(AliasEvent event) {
    lead(startOf(event));
    var span = new Span(startOf(event), endOf(event));
    var anchor = anchors.get(event.getAlias().getValue());
    if (anchor == null) {
      throw new Unreadable(span.start(), "no anchor has the name " + event.getAlias().getValue());
    }
    anchor.use();
    position = span.end();
    add(new Alias(span, anchor));
  }

  private void addScalar(ScalarEvent event) {
    lead(startOf(event));
    var properties = properties(event, event.getTag());
    var style = style(event.getScalarStyle());
    boolean absent = style == ScalarStyle.PLAIN && event.getValue().isEmpty();
    var span = absent ? Span.at(absentAt(event, properties)) : span(event, properties, style);
    position = span.end();
    boolean templated =
        absent
            ? template.any(position, Gaps.skip(text, position, end))
            : template.any(span.start(), span.end());
    var decoded = event.getValue();
    var scalar =
        new Scalar(
            span,
            properties,
            style,
            templated ? template.restore(decoded, span) : decoded,
            templated);
    properties.anchor().ifPresent(anchor -> anchor.names(scalar));
    add(scalar);
  }

  private int absentAt(Event event, Properties properties) {
    if (!properties.isNone()) {
      return properties.span().end();
    }
    return open.isEmpty() ? Math.max(position, startOf(event)) : position;
  }

  private Span span(ScalarEvent event, Properties properties, ScalarStyle style) {
    int start =
        properties.isNone() ? startOf(event) : Gaps.skip(text, properties.span().end(), end);
    return new Span(start, style.block() ? blockEnd(start, endOf(event)) : endOf(event));
  }

  /**
   * The end of the last line that is not blank; of {@code |+}, whose blank lines count, the end.
   */
  private int blockEnd(int start, int parsedEnd) {
    int header = Breaks.lineEnd(text, start);
    int stop = Math.max(header, parsedEnd);
    if (text.substring(start, Math.min(header, start + 3)).indexOf('+') >= 0) {
      return stop;
    }
    int last = stop;
    while (last > start + 1 && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return Math.min(stop, Breaks.lineEnd(text, last));
  }

  private void begin(CollectionStartEvent event) {
    if (open.size() >= Limits.DEPTH) {
      throw new Unreadable(
          startOf(event), "more than " + Limits.DEPTH + " collections inside each other");
    }
    lead(startOf(event));
    var properties = properties(event, event.getTag());
    if (!properties.isNone()) {
      position = properties.span().end();
    }
    int behindLead = position;
    int start = Gaps.skip(text, Math.max(position, startOf(event)), end);
    checkBranches(behindLead, start);
    boolean braces = event.isFlow() && (text.charAt(start) == '{' || text.charAt(start) == '[');
    if (braces) {
      position = start + 1;
    }
    open.push(
        new Frame(
            event.getEventId() == Event.ID.MappingStart,
            event.isFlow(),
            braces,
            start,
            template.branch(open.isEmpty() ? start : behindLead),
            properties));
  }

  /** A collection of one part of a template must not hang below a key of another part. */
  private void checkBranches(int key, int value) {
    if (!open.isEmpty() && !template.encloses(template.branch(key), template.branch(value))) {
      throw new Unreadable(value, "parts of the template only make sense one by one");
    }
  }

  private void finish(Event event) {
    var frame = open.pop();
    int close = frame.braces() ? endOf(event) : Math.max(frame.lastEnd(), frame.start());
    int next = frame.braces() ? close : Gaps.skip(text, close, end);
    boolean uncertain = template.wholeLine(frame.start(), next);
    var span = new Span(frame.start(), close);
    var node = frame.node(span, uncertain);
    position = close;
    frame.properties().anchor().ifPresent(anchor -> anchor.names(node));
    add(node);
  }

  private void add(Node node) {
    var frame = open.peek();
    if (frame == null) {
      root = node;
    } else {
      frame.add(node, template);
    }
  }

  /** Reads what leads to a node: {@code -}, {@code ?}, {@code :} or a comma. */
  private void lead(int start) {
    var frame = open.peek();
    if (frame == null) {
      return;
    }
    int at = Gaps.skip(text, position, end);
    if (frame.expectsValue()) {
      if (is(at, ':') && (frame.flow() || Gaps.ends(text, at + 1, end))) {
        frame.colon(at);
        position = at + 1;
      }
      return;
    }
    if (frame.flow() && is(at, ',')) {
      position = at + 1;
      at = Gaps.skip(text, position, end);
    }
    char mark = frame.mapping() ? '?' : '-';
    boolean marked =
        is(at, mark) && (frame.mapping() || !frame.flow()) && Gaps.ends(text, at + 1, end);
    if (marked) {
      position = at + 1;
    }
    frame.lead(marked ? at : start);
  }

  private boolean is(int at, char c) {
    return at < end && text.charAt(at) == c;
  }

  private Properties properties(NodeEvent event, Optional<String> tag) {
    int start = startOf(event);
    if (event.getAnchor().isEmpty() && tag.isEmpty()) {
      return Properties.none(start);
    }
    var anchor = event.getAnchor().map(name -> new Anchor(name.getValue()));
    anchor.ifPresent(named -> anchors.put(named.name(), named));
    return new Properties(new Span(start, Gaps.skipProperties(text, start, end)), anchor, tag);
  }

  private int startOf(Event event) {
    return event.getStartMark().map(mark -> offsets.of(mark.getIndex())).orElse(position);
  }

  private int endOf(Event event) {
    return event.getEndMark().map(mark -> offsets.of(mark.getIndex())).orElse(position);
  }

  private static ScalarStyle style(org.snakeyaml.engine.v2.common.ScalarStyle style) {
    return switch (style) {
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> ScalarStyle.DOUBLE_QUOTED;
      case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
      case LITERAL -> ScalarStyle.LITERAL;
      case FOLDED -> ScalarStyle.FOLDED;
      case PLAIN -> ScalarStyle.PLAIN;
    };
  }
}
