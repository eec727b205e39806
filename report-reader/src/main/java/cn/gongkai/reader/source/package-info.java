/** The one neutral shape every file format is turned into, paragraphs and grids that know their place in the file. */
@NullMarked
package cn.gongkai.reader.source;

import org.jspecify.annotations.NullMarked;
