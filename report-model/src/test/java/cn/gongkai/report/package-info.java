/** Reports for tests: what everyone holds their code against. */
@NullMarked
package cn.gongkai.report;

import org.jspecify.annotations.NullMarked;
