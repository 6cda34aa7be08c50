import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './look/colors.css';
import './look/base.css';
import { startTheme } from './look/theme.ts';
import { Page } from './page/page.tsx';
import { queryClient } from './query/answer.ts';

startTheme();
const root = document.getElementById('explorer');
if (!root) throw new Error('index.html has no #explorer');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Page />
    </QueryClientProvider>
  </StrictMode>,
);
