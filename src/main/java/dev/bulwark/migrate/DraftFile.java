package dev.bulwark.migrate;

import dev.bulwark.source.SourceText;
import dev.bulwark.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One file in the making: its text, and what of it has become what. */
final class DraftFile {
  private final SourceText before;
  private SourceText text;

  /** In the order of the text; none touches another. */
  private List<Piece> pieces = List.of();

  DraftFile(SourceText before) {
    this.before = before;
    this.text = before;
  }

  SourceText before() {
    return before;
  }

  SourceText text() {
    return text;
  }

  /**
   * Makes edits, which do not overlap. Those that touch earlier ones become one piece with them.
   */
  void edit(List<Draft.Made> edits) {
    var sorted = edits.stream().sorted(Comparator.comparing(made -> made.edit().span())).toList();
    var edited = text.with(sorted.stream().map(Draft.Made::edit).toList());
    var joined = new ArrayList<Piece>();
    int shift = 0;
    int grown = 0;
    for (var group : groups(pieces, sorted)) {
      int start = group.hull().start() - grown;
      int length = group.hull().length() - group.growth();
      int now = group.hull().start() + shift;
      joined.add(
          new Piece(
              new Span(start, start + length),
              new Span(now, now + group.hull().length() + group.editGrowth()),
              group.mends()));
      shift += group.editGrowth();
      grown += group.growth();
    }
    text = edited;
    pieces = List.copyOf(joined);
  }

  /** Where a character of the text as it is now was in the text as it was read. */
  int origin(int offset) {
    int grown = 0;
    for (var piece : pieces) {
      if (offset < piece.after().start()) {
        break;
      }
      if (offset < piece.after().end()) {
        return piece.before().start();
      }
      grown += growth(piece);
    }
    return offset - grown;
  }

  /** What became something else, in the order of the text. */
  List<Piece> pieces() {
    return pieces.stream()
        .filter(piece -> !before.text(piece.before()).equals(text.text(piece.after())))
        .toList();
  }

  /** Which mends made it what it is. */
  Set<MendId> mends() {
    return pieces.stream()
        .flatMap(piece -> piece.mends().stream())
        .map(Applied::mend)
        .collect(Collectors.toSet());
  }

  private static int growth(Piece piece) {
    return piece.after().length() - piece.before().length();
  }

  private static int growth(Draft.Made made) {
    return made.edit().text().length() - made.edit().span().length();
  }

  /**
   * Pieces and edits that touch one another.
   *
   * @param hull from the start of the first to the end of the last, in the text as it is now
   */
  private record Group(Span hull, List<Piece> pieces, List<Draft.Made> edits) {
    static Group of(Piece piece) {
      return new Group(piece.after(), List.of(piece), List.of());
    }

    static Group of(Draft.Made made) {
      return new Group(made.edit().span(), List.of(), List.of(made));
    }

    boolean touches(Group next) {
      return next.hull.start() <= hull.end();
    }

    Group with(Group next) {
      return new Group(
          hull.to(next.hull),
          Stream.concat(pieces.stream(), next.pieces.stream()).toList(),
          Stream.concat(edits.stream(), next.edits.stream()).toList());
    }

    /** How much longer the pieces are than what they were. */
    int growth() {
      return pieces.stream().mapToInt(DraftFile::growth).sum();
    }

    /** How much longer the edits make the text. */
    int editGrowth() {
      return edits.stream().mapToInt(DraftFile::growth).sum();
    }

    /** What is taken out as a whole leaves nothing of what earlier mends had written there. */
    List<Applied> mends() {
      boolean gone = hull.length() + editGrowth() == 0;
      return Stream.concat(
              pieces.stream()
                  .filter(piece -> !gone || piece.after().isEmpty())
                  .flatMap(piece -> piece.mends().stream()),
              edits.stream().map(Draft.Made::mend))
          .distinct()
          .toList();
    }
  }

  private static List<Group> groups(List<Piece> pieces, List<Draft.Made> edits) {
    var groups = new ArrayList<Group>();
    Stream.concat(pieces.stream().map(Group::of), edits.stream().map(Group::of))
        .sorted(Comparator.comparing(Group::hull))
        .forEach(next -> {
          if (!groups.isEmpty() && groups.getLast().touches(next)) {
            groups.add(groups.removeLast().with(next));
          } else {
            groups.add(next);
          }
        });
    return groups;
  }
}
