package dev.bulwark.render;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.ext.beans.DefaultMemberAccessPolicy;
import freemarker.template.Configuration;
import java.lang.reflect.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Should an object reach a template after all, FreeMarker's own rules are ours: nothing of it. */
class MemberAccessTest {
  @ParameterizedTest
  @ValueSource(classes = {Object.class, String.class, Runtime.class, Thread.class})
  void no_method_of_any_object_is_for_templates(Class<?> type) {
    var policy = DefaultMemberAccessPolicy.getInstance(Configuration.VERSION_2_3_35);
    var members = policy.forClass(type);

    assertThat(type.getMethods()).extracting(Method::getName).contains("getClass");
    assertThat(type.getMethods()).noneMatch(members::isMethodExposed);
  }
}
