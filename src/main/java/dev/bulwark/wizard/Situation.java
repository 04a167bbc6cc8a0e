package dev.bulwark.wizard;

import dev.bulwark.catalog.Catalog;
import dev.bulwark.project.Repository;
import dev.bulwark.project.Service;
import java.util.Optional;

/** What a question may look at: the other answers, the repository and the catalog. */
public interface Situation {

  /**
   * The answer to another question.
   *
   * @return empty when that question is not asked here, has no answer yet, or has a wrong one
   * @throws IllegalArgumentException when there is no such question
   */
  Optional<String> get(String id);

  /** Whether the other question has exactly this answer. */
  default boolean is(String id, String value) {
    return get(id).filter(value::equals).isPresent();
  }

  /** The answer to another question, or the given text. */
  default String get(String id, String otherwise) {
    return get(id).orElse(otherwise);
  }

  /** What was read from the repository. */
  Repository repository();

  /** The service of the repository that the answers are about. */
  Optional<Service> service();

  /** What is known about images and clusters. */
  Catalog catalog();
}
