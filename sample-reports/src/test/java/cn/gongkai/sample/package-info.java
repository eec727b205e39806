/** Makes the Word and web files of the samples from their text, and holds all their forms to one another. */
@NullMarked
package cn.gongkai.sample;

import org.jspecify.annotations.NullMarked;
