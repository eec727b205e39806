/** How alike two texts are, and which texts may be. */
@NullMarked
package cn.gongkai.validation.likeness;

import org.jspecify.annotations.NullMarked;
