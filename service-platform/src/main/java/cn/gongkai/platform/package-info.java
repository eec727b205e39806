/** What every service carries to run on the platform. */
@NullMarked
package cn.gongkai.platform;

import org.jspecify.annotations.NullMarked;
