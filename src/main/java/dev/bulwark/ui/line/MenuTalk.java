package dev.bulwark.ui.line;

import dev.bulwark.ui.Menu;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** How a menu is put in lines, and what a line typed behind it means. */
final class MenuTalk {
  private MenuTalk() {}

  static List<String> prompt(Menu menu) {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.addAll(Words.wrapped(menu.title()));
    menu.text().forEach(text -> lines.addAll(Words.wrapped(text)));
    for (int i = 0; i < menu.items().size(); i++) {
      var item = menu.items().get(i);
      lines.add(
          "  " + (i + 1) + "  " + item.label() + (item.note().isEmpty() ? "" : ", " + item.note()));
    }
    lines.add(
        menu.several() ? "Numbers such as 1 2, or all; q quits [1]: " : "Number; q quits [1]: ");
    return lines;
  }

  /** The ids that a line names; none when a part of it names nothing, or too many. */
  static List<String> meant(Menu menu, String typed) {
    var ids = menu.items().stream().map(Menu.Item::id).toList();
    if (typed.isEmpty()) {
      return List.of(ids.getFirst());
    }
    if (menu.several() && typed.equals("all")) {
      return ids;
    }
    var chosen = new LinkedHashSet<String>();
    for (var word : typed.split("[ ,]+")) {
      var id = Numbers.in(ids, word).or(() -> ids.stream().filter(word::equals).findFirst());
      if (id.isEmpty()) {
        return List.of();
      }
      chosen.add(id.get());
    }
    return menu.several() || chosen.size() == 1
        ? ids.stream().filter(chosen::contains).toList()
        : List.of();
  }
}
