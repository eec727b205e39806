/** Reports being written: the clerk's drafts and the workbench they are written at. */
@NullMarked
package cn.gongkai.intake.draft;

import org.jspecify.annotations.NullMarked;
