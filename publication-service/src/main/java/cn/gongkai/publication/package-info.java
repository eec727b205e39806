/** The public site: what was accepted is published, read, downloaded and counted here. */
@NullMarked
package cn.gongkai.publication;

import org.jspecify.annotations.NullMarked;
