/**
 * Who is a member of which organisation, people and collectives, and the yearly numbers of members as the organisations
 * declare them, beside those registered here.
 * Start reading at {@link org.vinhdanh.federation.members.HeadCounts}.
 */
@NamedInterface("members")
@NullMarked
package org.vinhdanh.federation.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
