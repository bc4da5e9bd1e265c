/**
 * Official papers as Decree 30/2020/NĐ-CP, Annex I lays them out: whoever has something to say fills in a
 * {@link org.vinhdanh.documents.paper.Paper}, which becomes a Word file or a PDF.
 */
@NamedInterface("paper")
@NullMarked
package org.vinhdanh.documents.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
