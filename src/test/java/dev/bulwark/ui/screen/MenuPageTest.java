package dev.bulwark.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.ui.Menu;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuPageTest {
  private static final List<Menu.Item> ITEMS =
      List.of(
          new Menu.Item("api", "src/Api/Api.csproj", "web API, .NET 10.0"),
          new Menu.Item("jobs", "src/Jobs/Jobs.csproj", "worker, .NET 10.0"),
          new Menu.Item("web", "src/Web/Web.csproj", "MVC, .NET 8.0"));

  @Test
  void enter_takes_what_is_under_the_cursor() {
    var menu = one().keys("down", "enter");
    assertThat(menu.end()).contains(Effect.How.NEXT);
    assertThat(menu.page().chosen()).containsExactly("jobs");
  }

  @Test
  void marks_outweigh_the_cursor_and_keep_the_order_of_the_list() {
    var menu = several().keys("down", "down", " ", "up", "up", " ", "down", "enter");
    assertThat(menu.page().chosen()).containsExactly("api", "web");
  }

  @Test
  void a_mark_can_be_taken_away_and_all_can_be_marked_at_once() {
    assertThat(several().keys(" ", " ", "down").page().chosen()).containsExactly("jobs");
    assertThat(several().keys("a").page().chosen()).containsExactly("api", "jobs", "web");
    assertThat(several().keys("a", "a").page().chosen()).containsExactly("api");
  }

  @Test
  void where_one_is_chosen_nothing_can_be_marked() {
    var menu = one().keys(" ", "a");
    assertThat(menu.page().marked()).isEmpty();
    assertThat(menu.text()).doesNotContain("[ ]").doesNotContain("mark");
  }

  @ParameterizedTest
  @CsvSource({"escape,BACK", "q,LEFT", "ctrl-c,INTERRUPTED", "enter,NEXT"})
  void a_key_ends_it(String key, Effect.How how) {
    assertThat(one().keys(key).end()).contains(how);
  }

  @Test
  void the_keys_are_listed_and_any_key_leads_back() {
    var menu = several().keys("?");
    assertThat(menu.text()).contains("Mark it, or take the mark away.");
    assertThat(menu.keys("q").end()).isEmpty();
    assertThat(menu.text()).contains("[ ] src/Api/Api.csproj");
  }

  @Test
  void a_click_moves_there_and_a_second_one_goes_on() {
    var menu = one();
    menu.click("Web.csproj");
    assertThat(menu.page().chosen()).containsExactly("web");
    assertThat(menu.end()).isEmpty();
    menu.click("Web.csproj");
    assertThat(menu.end()).contains(Effect.How.NEXT);
  }

  @Test
  void where_several_are_chosen_a_second_click_marks_and_the_footer_goes_on() {
    var menu = several();
    menu.click("Web.csproj");
    menu.click("Web.csproj");
    menu.click("Api.csproj");
    menu.click("Each one that");
    assertThat(menu.page().chosen()).containsExactly("web");
    menu.click("go on");
    assertThat(menu.end()).contains(Effect.How.NEXT);
  }

  @Test
  void the_wheel_moves_as_the_arrows_do() {
    var down = new Event.Mouse(Event.Button.WHEEL_DOWN, 0, 0);
    assertThat(one().send(down).page().chosen()).containsExactly("jobs");
  }

  @ParameterizedTest
  @CsvSource({"1,1", "3,2", "10,5", "20,6", "79,23", "300,100"})
  void every_size_is_filled_exactly(int columns, int rows) {
    var frame = several().keys("down", "down").page().sized(columns, rows).frame();
    assertThat(frame.lines()).hasSize(rows).allMatch(line -> line.width() == columns);
    assertThat(frame.row()).isBetween(0, rows - 1);
    assertThat(frame.column()).isBetween(0, columns - 1);
  }

  private static Pages<MenuPage> one() {
    return of(false);
  }

  static Pages<MenuPage> several() {
    return of(true);
  }

  private static Pages<MenuPage> of(boolean several) {
    var text = List.of("Each one that you choose has its own questions.");
    var menu = new Menu("There are 3 services here", text, ITEMS, several, "Start");
    return Pages.of(MenuPage.of(menu, "shop", 80, 24));
  }
}
