/** How the embedded store keeps documents: BSON in one ordered file, indexes that queries use, commits shared by writers. */
@NullMarked
package cn.gongkai.embedded.document;

import org.jspecify.annotations.NullMarked;
