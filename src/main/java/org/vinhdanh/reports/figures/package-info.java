/**
 * RegisterFigures from the registers by one or two of what tells them apart, over a period, for an organisation and below; each
 * figure knows the list behind it. Forms that others prescribe are data over the same. Start reading at
 * {@link org.vinhdanh.reports.figures.Question}, then {@link org.vinhdanh.reports.figures.RegisterFigures}.
 */
@NamedInterface("figures")
@NullMarked
package org.vinhdanh.reports.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
