/** Room 2: asks every rule of a report and answers with findings. */
@NullMarked
package cn.gongkai.validation;

import org.jspecify.annotations.NullMarked;
