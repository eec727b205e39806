/** Annual reports to try the platform with: five real ones retold with their faults, one mended, one made up and right. */
@NullMarked
package cn.gongkai.sample;

import org.jspecify.annotations.NullMarked;
