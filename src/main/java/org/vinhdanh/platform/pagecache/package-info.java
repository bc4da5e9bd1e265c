/**
 * Public pages kept as compressed bytes before the servlet context, valid while the content version stands. Whatever is
 * {@code Recorded} raises the version. Start reading at {@link org.vinhdanh.platform.pagecache.PageCache}.
 */
@NamedInterface("pagecache")
@NullMarked
package org.vinhdanh.platform.pagecache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
