package dev.bulwark.manifest;

/**
 * Where an edit is made.
 *
 * @param file the file
 * @param index of the document
 * @param root of the document
 * @param trail to the node
 * @param guard for the file
 * @param style of the document
 */
record Site(YamlFile file, int index, Node root, Trail trail, Guard guard, Style style) {

  /**
   * The place of a node.
   *
   * @throws Refusal when it is not in the file
   */
  static Site of(YamlFile file, Node node) {
    var text = file.template().masked();
    for (int index = 0; index < file.documents().size(); index++) {
      var document = file.documents().get(index);
      var root = document.root();
      if (root.isPresent() && document.span().contains(node.span())) {
        var trail = Trail.to(root.get(), node, text);
        if (trail.isPresent()) {
          var style = Style.of(root.get(), text);
          return new Site(file, index, root.get(), trail.get(), new Guard(file.template()), style);
        }
      }
    }
    throw new Refusal("the place is not in this file; read the file again");
  }

  /** The text with its template actions hidden; all places are those of the file. */
  String text() {
    return file.template().masked();
  }

  String lineEnd(int offset) {
    return file.source().lineEnd(offset);
  }

  BlockPrinter block(int offset) {
    return new BlockPrinter(style, lineEnd(offset));
  }

  /** A printer for one line, or for lines where the file has them. */
  FlowPrinter flow(boolean lines, int offset) {
    return new FlowPrinter(style, lines, lineEnd(offset));
  }
}
