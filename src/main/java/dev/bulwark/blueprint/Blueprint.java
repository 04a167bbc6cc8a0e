package dev.bulwark.blueprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The whole decision: everything the output depends on and nothing else. Two equal blueprints give
 * the same bytes.
 *
 * @param level standard or strict
 * @param identity names and labels
 * @param build how the image is built
 * @param images what it is built with and on
 * @param network ports, TLS and who may talk to whom
 * @param runtime the process inside: user, file system, diagnostics, kernel fences
 * @param resources requests and limits
 * @param availability replicas, probes, stopping
 * @param output files asked for and the cluster they are for
 * @param choices every answer in the order of the questions, for the notes and the answers file
 * @param remarks what the cross-checks want a person to know
 * @param residues what the field's checkers will still say, with the reason
 */
public record Blueprint(
    Level level,
    Identity identity,
    Build build,
    Images images,
    Network network,
    Runtime runtime,
    Resources resources,
    Availability availability,
    Output output,
    List<Decision> choices,
    List<Remark> remarks,
    List<Residue> residues) {

  /**
   * The choices of one page of the wizard.
   *
   * @param title the page's title
   * @param choices in the order of the questions
   */
  public record Group(String title, List<Decision> choices) {}

  /** The choices by their pages, in the order of the questions. */
  public List<Group> groups() {
    var pages = new LinkedHashMap<String, List<Decision>>();
    for (var choice : choices) {
      pages.computeIfAbsent(choice.group(), _ -> new ArrayList<>()).add(choice);
    }
    var groups = new ArrayList<Group>();
    pages.forEach((title, members) -> groups.add(new Group(title, List.copyOf(members))));
    return List.copyOf(groups);
  }

  /** What checkers report however they are called. */
  public List<Residue> usualResidues() {
    return residues.stream().filter(residue -> residue.only().isEmpty()).toList();
  }

  /** What checkers report only when they are called in a certain way. */
  public List<Residue> conditionalResidues() {
    return residues.stream().filter(residue -> residue.only().isPresent()).toList();
  }
}
