/**
 * The register of official documents: number, abstract, issuer, what each replaces and amends, whether it is in force, and
 * its files; for the office and, where it is open, for everybody. Start reading at
 * {@link org.vinhdanh.documents.Document}, then {@link org.vinhdanh.documents.Documents}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "ui", "federation", "platform::files", "platform::sheets"})
@NullMarked
package org.vinhdanh.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
