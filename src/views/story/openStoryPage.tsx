import type { ReactNode } from 'react';
import { openLab } from '../../store/labStore.ts';
import { createRunClient } from '../../worker/client.ts';
import { ExperimentContext } from '../experimentContext.ts';
import { Downloads } from '../lab/LabPage.tsx';
import { LabProvenance } from '../lab/LabProvenance.tsx';
import { LabContext } from '../labContext.ts';
import { Masthead } from '../masthead/Masthead.tsx';
import { StoryStage } from './StoryStage.tsx';
import { StoryView } from './StoryView.tsx';
import './story.css';
import '../present/hallStory.css';

/** Opens the story on the scene in the address bar: a laboratory that asks before it runs. */
export function openStoryPage(): ReactNode {
  const lab = openLab({ page: window, createRunClient, holdUntilDrawn: true });
  return (
    <ExperimentContext value={lab}>
      <LabContext value={lab}>
        <StoryStage>
          <div className="page story-page">
            <Masthead>
              <Downloads lab={lab} />
            </Masthead>
            <LabProvenance lab={lab}>
              <StoryView />
            </LabProvenance>
          </div>
        </StoryStage>
      </LabContext>
    </ExperimentContext>
  );
}
