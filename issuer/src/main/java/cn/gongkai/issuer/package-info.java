/** A small OpenID Connect issuer with people to try the platform with; not for real use. */
@NullMarked
package cn.gongkai.issuer;

import org.jspecify.annotations.NullMarked;
