/**
 * What is known about .NET releases, their images and the Kubernetes versions: data files and
 * look-up.
 */
@NullMarked
package dev.bulwark.catalog;

import org.jspecify.annotations.NullMarked;
