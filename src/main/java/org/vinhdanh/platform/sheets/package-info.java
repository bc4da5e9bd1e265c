/**
 * Spreadsheets in and out, as offices really make them: xlsx, xls, csv, tables of a DOCX and cells pasted from Word or
 * Excel become rows of clean Unicode text; the table in them is found, its columns recognised, its values read.
 * Start reading at {@link org.vinhdanh.platform.sheets.Sheets}, then {@link org.vinhdanh.platform.sheets.Table}.
 */
@NamedInterface("sheets")
@NullMarked
package org.vinhdanh.platform.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
