/**
 * The statistics forms the State asks for each year (0601.N to 0605.N/BNV-TĐKT and what comes after them): forms are files,
 * their cells are counted from the registers or entered by a person, and what was sent stays as it was. Start reading at
 * {@link org.vinhdanh.reports.statistics.FormPlan}, {@link org.vinhdanh.reports.statistics.FormSheet}, then at the door
 * {@link org.vinhdanh.reports.statistics.StateForms}.
 */
@NamedInterface("statistics")
@NullMarked
package org.vinhdanh.reports.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
