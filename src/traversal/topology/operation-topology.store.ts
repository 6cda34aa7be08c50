import type { OperationSource } from '../../database/connect.ts';
import type { LiveTopology } from './live.store.ts';

/**
 * The arrays for one operation. What it reads after them is not older than they are, or statements that they have would be missing. Without
 * the primary, which feeds them, the tables of a standby answer.
 */
export const openOperationTopology = (topology: LiveTopology, source: OperationSource): LiveTopology => ({
  ...topology,
  async current() {
    try {
      const current = await topology.current();
      if (typeof current !== 'string') source.need(topology.revision);
      return current;
    } catch (error) {
      if (source.isStandby()) return 'BEHIND';
      throw error;
    }
  },
});
