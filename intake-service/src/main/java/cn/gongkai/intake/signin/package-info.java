/** Signing in and out at the issuer, the sessions of those who are signed in, and this service's own tokens. */
@NullMarked
package cn.gongkai.intake.signin;

import org.jspecify.annotations.NullMarked;
