package dev.bulwark.cli.shell;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The manual pages, in the mdoc language: one of the program, one of each command. */
public final class ManualPage {
  private static final String EXAMPLES = "Examples:";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

  private final Program program;
  private final LocalDate day;

  /** Pages of a day, that of the facts in them. */
  public ManualPage(Program program, LocalDate day) {
    this.program = program;
    this.day = day;
  }

  /** The texts by file name, such as {@code bulwark-check.1}. */
  public Map<String, String> all() {
    var pages = new TreeMap<String, String>();
    pages.put("bulwark.1", ofProgram());
    program.commands().forEach(command -> pages.put(page(command) + ".1", of(command)));
    return pages;
  }

  private String ofProgram() {
    var root = program.root();
    var page = head("bulwark", root.help());
    page.section("SYNOPSIS")
        .macro("Nm")
        .macro("Nm")
        .macro("Ar command")
        .macro("Op Ar argument ...");
    page.section("DESCRIPTION").paragraph(root.help());
    page.paragraph(
        "Without a command it asks about the repository it stands in and writes the files. Each"
            + " command has a page of its own.");
    page.macro("Bl -tag -width questions");
    for (var command : program.commands()) {
      page.macro("It Cm " + command.name()).paragraph(command.help());
    }
    page.macro("El").macro("Pp").paragraph("The options are as follows:");
    options(page, root);
    settings(page);
    page.section("EXIT STATUS").macro("Bl -tag -width 130");
    Settings.EXIT.forEach((code, words) -> page.macro("It " + code).paragraph(words));
    page.macro("El");
    examples(page, root);
    return seeAlso(page, program.commands().stream().map(ManualPage::page)).toString();
  }

  private String of(Verb command) {
    var page = head(page(command), command.help());
    page.section("SYNOPSIS").macro("Nm bulwark " + command.name());
    for (var flag : command.flags()) {
      page.macro(
          "Op Fl "
              + flag.names().getLast().substring(1)
              + flag.label().map(label -> " Ar " + label).orElse(""));
    }
    command
        .arguments()
        .ifPresent(following ->
            page.macro("Op Ar " + following.label() + (following.many() ? " ..." : "")));
    page.section("DESCRIPTION").paragraph(command.help());
    command
        .arguments()
        .ifPresent(following ->
            page.macro("Pp").macro("Ar " + following.label() + " :").paragraph(following.help()));
    said(page, command);
    page.macro("Pp").paragraph("The options are as follows:");
    options(page, command);
    examples(page, command);
    return seeAlso(page, Stream.of("bulwark")).toString();
  }

  private static String page(Verb command) {
    return "bulwark-" + command.name();
  }

  private Roff head(String name, String help) {
    var page = new Roff();
    page.macro("\\\" Generated from the program's own specs.");
    page.macro("Dd " + DAY.format(day));
    page.macro("Dt " + name.toUpperCase(Locale.ROOT) + " 1");
    page.macro("Os");
    page.section("NAME").macro("Nm " + name);
    return page.macro("Nd " + brief(help));
  }

  /** The first part of a sentence, as the name section has it. */
  private static String brief(String help) {
    var part = help.replaceAll("[.:;]( .*)?$", "").replace("-", "\\-");
    return part.substring(0, 1).toLowerCase(Locale.ROOT) + part.substring(1);
  }

  private static void options(Roff page, Verb command) {
    page.macro("Bl -tag -width Ds");
    for (var flag : command.flags()) {
      var value = flag.label().map(label -> " Ar " + label).orElse("");
      page.macro(
          flag.names().stream()
              .map(name -> "Fl " + name.substring(1) + value)
              .collect(Collectors.joining(" , ", "It ", "")));
      page.paragraph(flag.help());
      if (flag.values() instanceof Values.Words(var words)
          && words.stream().allMatch(word -> word.help().isEmpty())
          && words.stream().noneMatch(word -> flag.help().contains(word.text()))) {
        page.paragraph("One of " + String.join(", ", texts(words)) + ".");
      }
    }
    page.macro("El");
  }

  private static List<String> texts(List<Word> words) {
    return words.stream().map(Word::text).toList();
  }

  private static void settings(Roff page) {
    page.section("ENVIRONMENT").macro("Bl -tag -width Ds");
    Settings.ENVIRONMENT.forEach((name, words) -> page.macro("It Ev " + name).paragraph(words));
    page.macro("El").section("FILES").macro("Bl -tag -width Ds");
    Settings.FILES.forEach((name, words) -> page.macro("It Pa " + name).paragraph(words));
    page.macro("El");
  }

  private static void examples(Roff page, Verb command) {
    for (var block : blocks(command)) {
      if (block.getFirst().equals(EXAMPLES)) {
        page.section("EXAMPLES").macro("Bd -literal");
        block.stream().skip(1).forEach(line -> page.verbatim(line.strip()));
        page.macro("Ed");
      }
    }
  }

  /** What the help says in the end beside examples. */
  private static void said(Roff page, Verb command) {
    for (var block : blocks(command)) {
      if (!block.getFirst().equals(EXAMPLES)) {
        page.macro("Pp");
        for (var line : block) {
          if (line.startsWith("  ")) {
            page.macro("Dl " + line.strip().replace("-", "\\-"));
          } else {
            page.paragraph(line);
          }
        }
      }
    }
  }

  /** The footer, parted at empty lines. */
  private static List<List<String>> blocks(Verb command) {
    var blocks = new ArrayList<List<String>>();
    var block = new ArrayList<String>();
    for (var line : command.footer()) {
      if (!line.isBlank()) {
        block.add(line);
      } else if (!block.isEmpty()) {
        blocks.add(List.copyOf(block));
        block.clear();
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    return blocks;
  }

  private static Roff seeAlso(Roff page, Stream<String> others) {
    var names = others.sorted().toList();
    page.section("SEE ALSO");
    for (int i = 0; i < names.size(); i++) {
      page.macro("Xr " + names.get(i) + " 1" + (i < names.size() - 1 ? " ," : ""));
    }
    return page;
  }
}
