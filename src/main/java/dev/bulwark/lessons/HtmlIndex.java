package dev.bulwark.lessons;

/** The page that leads to all lessons of a course. */
final class HtmlIndex {
  static final String FILE = "index.html";

  static final String FOOTER =
      "<footer>\n"
          + "<p>Output comes from real runs, ids and times replaced, or from the source it names."
          + " Made with <code>bulwark teach</code>.</p>\n"
          + "</footer>\n";

  private HtmlIndex() {}

  static String file(Lesson lesson) {
    return lesson.folder() + ".html";
  }

  static String of(Course course) {
    var body =
        new StringBuilder(
            "<main id=\"content\">\n<h1>Lessons</h1>\n<p class=\"summary\">"
                + "Each lesson takes one wrong step, asks what will happen, and shows what really"
                + " does, the mend and the reason.</p>\n<ol class=\"lessons\">\n");
    for (var lesson : course.lessons()) {
      body.append("<li value=\"")
          .append(lesson.number())
          .append("\">")
          .append(Html.link(file(lesson), Html.escaped(lesson.title())))
          .append("<br>\n")
          .append(Html.escaped(lesson.summary()))
          .append("</li>\n");
    }
    body.append("</ol>\n</main>\n").append(FOOTER);
    return Html.document("Lessons", body.toString());
  }
}
