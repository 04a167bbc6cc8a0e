package dev.bulwark.render;

import dev.bulwark.blueprint.Blueprint;
import dev.bulwark.blueprint.Build;
import dev.bulwark.blueprint.Decision;
import dev.bulwark.blueprint.Identity;
import dev.bulwark.blueprint.Images;
import dev.bulwark.blueprint.Level;
import dev.bulwark.blueprint.Network;
import dev.bulwark.blueprint.Output;
import dev.bulwark.blueprint.Remark;
import dev.bulwark.blueprint.Residue;
import dev.bulwark.blueprint.Runtime;
import java.util.List;
import java.util.function.UnaryOperator;

/** Blueprints that no answers lead to. */
final class Samples {
  private Samples() {}

  /** The blueprint with single components exchanged. */
  static Blueprint with(Blueprint b, UnaryOperator<Change> change) {
    return change.apply(new Change(b)).blueprint;
  }

  /** A blueprint with single components exchanged. */
  static final class Change {
    private Blueprint blueprint;

    private Change(Blueprint blueprint) {
      this.blueprint = blueprint;
    }

    private Change set(Blueprint changed) {
      blueprint = changed;
      return this;
    }

    Change level(Level level) {
      var b = blueprint;
      return set(
          new Blueprint(
              level,
              b.identity(),
              b.build(),
              b.images(),
              b.network(),
              b.runtime(),
              b.resources(),
              b.availability(),
              b.output(),
              b.choices(),
              b.remarks(),
              b.residues()));
    }

    Change identity(Identity identity) {
      var b = blueprint;
      return set(
          new Blueprint(
              b.level(),
              identity,
              b.build(),
              b.images(),
              b.network(),
              b.runtime(),
              b.resources(),
              b.availability(),
              b.output(),
              b.choices(),
              b.remarks(),
              b.residues()));
    }

    Change build(UnaryOperator<Build> change) {
      var b = blueprint;
      return set(
          new Blueprint(
              b.level(),
              b.identity(),
              change.apply(b.build()),
              b.images(),
              b.network(),
              b.runtime(),
              b.resources(),
              b.availability(),
              b.output(),
              b.choices(),
              b.remarks(),
              b.residues()));
    }

    Change images(UnaryOperator<Images> change) {
      var b = blueprint;
      return set(
          new Blueprint(
              b.level(),
              b.identity(),
              b.build(),
              change.apply(b.images()),
              b.network(),
              b.runtime(),
              b.resources(),
              b.availability(),
              b.output(),
              b.choices(),
              b.remarks(),
              b.residues()));
    }

    Change network(UnaryOperator<Network> change) {
      var b = blueprint;
      return set(
          new Blueprint(
              b.level(),
              b.identity(),
              b.build(),
              b.images(),
              change.apply(b.network()),
              b.runtime(),
              b.resources(),
              b.availability(),
              b.output(),
              b.choices(),
              b.remarks(),
              b.residues()));
    }

    Change runtime(UnaryOperator<Runtime> change) {
      var b = blueprint;
      return set(
          new Blueprint(
              b.level(),
              b.identity(),
              b.build(),
              b.images(),
              b.network(),
              change.apply(b.runtime()),
              b.resources(),
              b.availability(),
              b.output(),
              b.choices(),
              b.remarks(),
              b.residues()));
    }

    Change output(UnaryOperator<Output> change) {
      var b = blueprint;
      return set(
          new Blueprint(
              b.level(),
              b.identity(),
              b.build(),
              b.images(),
              b.network(),
              b.runtime(),
              b.resources(),
              b.availability(),
              change.apply(b.output()),
              b.choices(),
              b.remarks(),
              b.residues()));
    }

    Change choices(List<Decision> choices) {
      var b = blueprint;
      return set(
          new Blueprint(
              b.level(),
              b.identity(),
              b.build(),
              b.images(),
              b.network(),
              b.runtime(),
              b.resources(),
              b.availability(),
              b.output(),
              choices,
              b.remarks(),
              b.residues()));
    }

    Change findings(List<Remark> remarks, List<Residue> residues) {
      var b = blueprint;
      return set(
          new Blueprint(
              b.level(),
              b.identity(),
              b.build(),
              b.images(),
              b.network(),
              b.runtime(),
              b.resources(),
              b.availability(),
              b.output(),
              b.choices(),
              remarks,
              residues));
    }
  }
}
