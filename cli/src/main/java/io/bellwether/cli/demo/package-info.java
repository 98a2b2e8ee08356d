/** The main job from securities to answers. Called by the demo command. */
@NullMarked
package io.bellwether.cli.demo;

import org.jspecify.annotations.NullMarked;
