/**
 * What an award is: identity, names, who may grant it. Apart from every criteria pack; read from
 * {@code catalogue/awards.yaml}. Start reading at {@link org.vinhdanh.awards.catalogue.Catalogue}.
 */
@NamedInterface("catalogue")
@NullMarked
package org.vinhdanh.awards.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
