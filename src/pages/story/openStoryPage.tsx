import type { ReactNode } from 'react';
import { Downloads } from '../lab/LabPage.tsx';
import { LabProvider } from '../lab/LabProvider.tsx';
import { openBrowserLab } from '../lab/openBrowserLab.ts';
import { Masthead } from '../shared/masthead/Masthead.tsx';
import { StoryStage } from './StoryStage.tsx';
import { StoryView } from './StoryView.tsx';
import './story.css';
import './steps/steps.css';
import './scenes/scenes.css';
import './question/question.css';
import './answer/answer.css';
import './example/example.css';
import '../shared/present/hallStory.css';

/** Opens the story on the scene in the address bar: a laboratory that asks before it runs. */
export function openStoryPage(): ReactNode {
  const lab = openBrowserLab();
  return (
    <LabProvider lab={lab}>
      <StoryStage>
        <div className="page story-page">
          <Masthead>
            <Downloads lab={lab} />
          </Masthead>
          <StoryView />
        </div>
      </StoryStage>
    </LabProvider>
  );
}
