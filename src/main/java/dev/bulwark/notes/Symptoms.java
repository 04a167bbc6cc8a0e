package dev.bulwark.notes;

import dev.bulwark.notes.Wording.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The known failures, and which of them a log shows. One pass, in time in proportion to the log and
 * with little memory, whatever the log holds.
 */
public final class Symptoms {
  /** The text files. */
  static final List<String> FILES =
      List.of(
          "symptoms-start.md",
          "symptoms-files.md",
          "symptoms-network.md",
          "symptoms-runtime.md",
          "symptoms-admission.md",
          "symptoms-cluster.md",
          "symptoms-build.md");

  /** How often one wording is looked for in a line; a log line repeats itself seldom. */
  private static final int TIMES_A_LINE = 8;

  private final List<Symptom> all;
  private final List<Symptom> owners = new ArrayList<>();
  private final List<Wording> wordings = new ArrayList<>();
  private final Anchors anchors;

  /**
   * The given symptoms.
   *
   * @throws IllegalArgumentException when two have the same key or a wording is malformed
   */
  Symptoms(List<Symptom> all) {
    this.all = List.copyOf(all);
    var keys = new HashSet<String>();
    for (var symptom : all) {
      if (!keys.add(symptom.key())) {
        throw new IllegalArgumentException(symptom.key() + " stands twice; keep one of them");
      }
      for (var text : symptom.prints()) {
        owners.add(symptom);
        wordings.add(Wording.of(text));
      }
    }
    anchors = new Anchors(wordings.stream().map(Wording::anchor).toList());
  }

  /**
   * The symptoms that come with the program.
   *
   * @throws IllegalArgumentException when a text file is malformed, with its name and line
   */
  public static Symptoms load() {
    var all = new ArrayList<Symptom>();
    FILES.forEach(file -> all.addAll(SymptomParser.read(file, Notes.resource(file))));
    return new Symptoms(all);
  }

  /** Every symptom, in the order of the files. */
  public List<Symptom> all() {
    return all;
  }

  /** The symptom with a key. */
  public Optional<Symptom> find(String key) {
    return all.stream().filter(symptom -> symptom.key().equals(key)).findFirst();
  }

  /**
   * The symptoms in a log of any length and encoding.
   *
   * @throws IOException when the log cannot be read
   */
  public Diagnosis diagnose(InputStream log) throws IOException {
    var sightings = new Sightings();
    var candidates = new BitSet();
    int lines =
        LogReader.read(
            log,
            (text, length, number) -> {
              anchors.scan(text, length, candidates);
              if (!candidates.isEmpty()) {
                look(new String(text, 0, length), number, candidates, sightings);
                candidates.clear();
              }
            });
    return new Diagnosis(lines, sightings.findings());
  }

  /** The symptoms in a message. */
  public Diagnosis diagnose(String message) {
    try {
      return diagnose(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void look(String line, int number, BitSet candidates, Sightings sightings) {
    var sights = new ArrayList<Sight>();
    candidates.stream()
        .forEach(index -> {
          var place = wordings.get(index).find(line, 0);
          for (int i = 0; place != null && i < TIMES_A_LINE; i++) {
            sights.add(new Sight(index, place));
            place = wordings.get(index).find(line, place.end());
          }
        });
    // Of two in one place the one that says more counts.
    sights.sort(
        Comparator.comparingInt((Sight sight) -> wordings.get(sight.wording).length()).reversed());
    var kept = new ArrayList<Sight>();
    for (var sight : sights) {
      if (kept.stream().noneMatch(other -> other.place.overlaps(sight.place))) {
        kept.add(sight);
      }
    }
    kept.sort(Comparator.comparingInt(sight -> sight.place.start()));
    for (var sight : kept) {
      var place = sight.place;
      var said = line.substring(place.start(), place.end());
      sightings.add(owners.get(sight.wording), number, said, place.part());
    }
  }

  private record Sight(int wording, Place place) {}
}
