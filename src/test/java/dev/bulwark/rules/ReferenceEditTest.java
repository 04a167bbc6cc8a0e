package dev.bulwark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.dockerfile.Dockerfile;
import dev.bulwark.source.Edit;
import dev.bulwark.source.SourceText;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Another image in the place of one, wherever its name is written. */
class ReferenceEditTest {
  private static final String NEW = "mcr.microsoft.com/dotnet/aspnet:10.0-noble";

  private static Optional<String> edited(String text, String wanted) {
    var source = SourceText.of(text);
    var file = new ImageFile("Dockerfile", Dockerfile.parse(source), Catalog.load());
    return ReferenceEdit.of(file.dockerfile(), ImageUse.in(file).getFirst(), wanted)
        .map(edit -> {
          var edits = new ArrayList<Edit>(edit.edits());
          edit.defaults().forEach((pair, value) -> edits.add(file.edits().setValue(pair, value)));
          return source.with(edits).text();
        });
  }

  @Test
  void a_name_that_is_written_out_is_replaced() {
    assertThat(edited("FROM mcr.microsoft.com/dotnet/core/aspnet:3.1-buster-slim AS base\n", NEW))
        .contains("FROM " + NEW + " AS base\n");
  }

  @Test
  void a_quoted_name_keeps_its_quotes() {
    assertThat(edited("FROM \"mcr.microsoft.com/dotnet/aspnet:7.0\"\n", NEW))
        .contains("FROM \"" + NEW + "\"\n");
  }

  @Test
  void a_digest_goes() {
    assertThat(
            edited("FROM mcr.microsoft.com/dotnet/aspnet:7.0@sha256:" + "0".repeat(64) + "\n", NEW))
        .contains("FROM " + NEW + "\n");
  }

  @Test
  void a_whole_name_in_an_argument_is_replaced_there() {
    assertThat(edited("ARG BASE=mcr.microsoft.com/dotnet/aspnet:7.0\nFROM ${BASE}\n", NEW))
        .contains("ARG BASE=" + NEW + "\nFROM ${BASE}\n");
  }

  @Test
  void each_argument_gets_its_part() {
    assertThat(
            edited("ARG V=7.0\nARG D=jammy\nFROM mcr.microsoft.com/dotnet/aspnet:${V}-$D\n", NEW))
        .contains("ARG V=10.0\nARG D=noble\nFROM mcr.microsoft.com/dotnet/aspnet:${V}-$D\n");
  }

  @Test
  void what_is_written_out_beside_an_argument_changes_where_it_stands() {
    assertThat(
            edited("ARG V=\"7.0\"\nFROM mcr.microsoft.com/dotnet/aspnet:$V-bullseye-slim\n", NEW))
        .contains("ARG V=\"10.0\"\nFROM mcr.microsoft.com/dotnet/aspnet:$V-noble\n");
  }

  @Test
  void a_registry_in_an_argument_stays() {
    assertThat(
            edited(
                "ARG REG=mcr.microsoft.com\nFROM ${REG}/dotnet/core/aspnet:3.1\n",
                "mcr.microsoft.com/dotnet/aspnet:10.0"))
        .contains("ARG REG=mcr.microsoft.com\nFROM ${REG}/dotnet/aspnet:10.0\n");
  }

  @Test
  void a_default_in_the_name_itself_is_replaced_there() {
    assertThat(edited("FROM mcr.microsoft.com/dotnet/aspnet:${V:-7.0}-jammy\n", NEW))
        .contains("FROM mcr.microsoft.com/dotnet/aspnet:${V:-10.0}-noble\n");
  }

  @Test
  void an_argument_that_holds_a_part_of_two_parts_is_left_to_a_person() {
    assertThat(edited("ARG V=0-jammy\nFROM mcr.microsoft.com/dotnet/aspnet:7.$V\n", NEW)).isEmpty();
  }

  @Test
  void an_argument_made_of_another_is_left_to_a_person() {
    assertThat(edited("ARG A=7.0\nARG B=$A\nFROM mcr.microsoft.com/dotnet/aspnet:$B\n", NEW))
        .isEmpty();
  }
}
