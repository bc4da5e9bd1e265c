/**
 * The home page of a site: blocks that an editor puts in order. What a block shows is told by beans of
 * {@link org.vinhdanh.ui.HomeBlock}, whatever module they come from. Start reading at
 * {@link org.vinhdanh.portal.front.FrontPage}.
 */
@NamedInterface("front")
@NullMarked
package org.vinhdanh.portal.front;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
