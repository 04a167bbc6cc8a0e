package dev.bulwark.msbuild;

import dev.bulwark.source.Span;
import java.util.List;

/**
 * A property as it is written in a project file.
 *
 * @param name as written
 * @param value stripped, entities resolved, nothing evaluated
 * @param span of the value without the blanks around it; of all between the tags where a comment
 *     stands in it; an empty one between the tags of an empty element
 * @param whole the element, tags included
 * @param conditions of the element and of what surrounds it, outermost first
 */
public record Setting(String name, String value, Span span, Span whole, List<String> conditions) {}
