/** The broker and the document store of a platform that runs in one process: real protocols, durable directories. */
@NullMarked
package cn.gongkai.embedded;

import org.jspecify.annotations.NullMarked;
