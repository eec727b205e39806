/** Changes of cells that would make a report's arithmetic hold. */
@NullMarked
package cn.gongkai.validation.repair;

import org.jspecify.annotations.NullMarked;
