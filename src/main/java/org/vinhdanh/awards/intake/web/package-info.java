/** The pages on which a list becomes a plan and the plan is carried out. */
@NullMarked
package org.vinhdanh.awards.intake.web;

import org.jspecify.annotations.NullMarked;
