export type { Palette, Token } from './scene/palette.ts';
export { cssVariable, DARK_PALETTE, LIGHT_PALETTE } from './scene/palette.ts';
export type {
  Paint,
  Scene,
  SceneCircle,
  SceneGroup,
  SceneItem,
  ScenePath,
  SceneRect,
  SceneText,
} from './scene/scene.ts';
export type { SvgFile } from './scene/to-svg.ts';
export { toSvg } from './scene/to-svg.ts';
export type { Weight } from './text/measure.ts';
export { textWidth } from './text/measure.ts';
export type { Type } from './text/wrap.ts';
export { fitLine, wrapText } from './text/wrap.ts';
export type { Mark, SignalSide } from './mark/mark.ts';
export { placeMark, signalMark, signalSide, STATUS_TOKENS, statusMark } from './mark/mark.ts';
export type { SparkInput, SparklineInput } from './chart/sparkline.ts';
export { sparklineScene, targetLine } from './chart/sparkline.ts';
export type { BulletInput } from './chart/bullet.ts';
export { bulletScale, bulletScene } from './chart/bullet.ts';
export type { MonthlySharesInput } from './chart/monthly-shares.ts';
export { monthlySharesScene } from './chart/monthly-shares.ts';
export type { TargetReachInput } from './chart/target-reach.ts';
export { targetReachScene } from './chart/target-reach.ts';
export type { StackedCountsInput } from './chart/stacked-counts.ts';
export { stackedCountsScene } from './chart/stacked-counts.ts';
export type {
  MapInput,
  MapLayoutInput,
  MapLinkInput,
  MapMetrics,
  MapNodeInput,
  MapPerspective,
  MapTheme,
} from './map/map-input.ts';
export { MAP_METRICS, WALLBOARD_METRICS } from './map/map-input.ts';
export type { Box, LaneBox, MapLayout, NodeBox, ThemeBox } from './map/map-layout.ts';
export { mapLayout, wholeWidth } from './map/map-layout.ts';
export type { LinkBox } from './map/link-paths.ts';
export { linkCurve } from './map/link-paths.ts';
export type { NodeFoot, NodeFootInput } from './map/node-foot.ts';
export { nodeFoot } from './map/node-foot.ts';
export { mapScene } from './map/map-scene.ts';
export type { ComparedMapInput, ComparedNode } from './map/compared-map-scene.ts';
export { comparedMapScene } from './map/compared-map-scene.ts';
export type { DifferenceMarkName } from './mark/difference-mark.ts';
export { DIFFERENCE_MARK_NAMES, differenceMark } from './mark/difference-mark.ts';
export type { MapFacts, MapShown, ObjectiveFacts, TraceFacts, WordedMap } from './map/map-of-view.ts';
export { mapOfView, nodeOfView } from './map/map-of-view.ts';
export type { Paper } from './sheet/paper.ts';
export { PAPERS } from './sheet/paper.ts';
export type { SheetInput, SheetWords } from './sheet/sheet-input.ts';
export type { SheetFacts } from './sheet/sheet-of-view.ts';
export { sheetOfView } from './sheet/sheet-of-view.ts';
export { mapSheet } from './sheet/map-sheet.ts';
export { coordinate, linePath } from './scene/scene.ts';
