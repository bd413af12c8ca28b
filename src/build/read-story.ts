/** The path of the data file: `STORY` of the environment, or the story of this repository. */
export function storyFile(): string {
  return process.env.STORY || 'data/story.json';
}
