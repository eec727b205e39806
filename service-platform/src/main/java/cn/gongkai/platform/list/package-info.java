/** Lists as services answer them: page by page, and as tables for spreadsheets. */
@NullMarked
package cn.gongkai.platform.list;

import org.jspecify.annotations.NullMarked;
