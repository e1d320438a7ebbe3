/// The tab of the services that touch money, help and alarms: what happened thing by thing.
@NullMarked
package spoor.ui.services;

import org.jspecify.annotations.NullMarked;
