//! A slip as somebody sees it who holds it in the hand: glyphs by where they stand, and what a phone reads from the code.

use hayro::hayro_interpret::font::GlyphRun;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::kurbo::{Affine, BezPath, Rect};
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, TransformExt, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// The lines of the page from above, each as its characters stand from left to right, without spaces.
pub(super) fn lines(pdf: &[u8]) -> Vec<String> {
    let pdf = Pdf::new(pdf.to_vec()).unwrap();
    let page = &pdf.pages()[0];
    let mut eye = Eye::default();
    let area = Rect::new(0.0, 0.0, 1_000.0, 1_000.0);
    let start = page.initial_transform(true).to_kurbo();
    let mut context =
        Context::new(start, area, &InterpreterCache::new(), page.xref(), InterpreterSettings::default());
    interpret_page(page, &mut context, &mut eye);
    eye.0.sort_by(|one, other| (one.0, one.1).partial_cmp(&(other.0, other.1)).unwrap());
    let same_line = eye.0.chunk_by(|one, next| (one.0 - next.0).abs() <= 1);
    let read = |line: &[(i64, f64, String)]| {
        let mut line = line.to_vec();
        line.sort_by(|one, other| one.1.partial_cmp(&other.1).unwrap());
        line.into_iter().map(|(_, _, text)| text.trim().to_owned()).collect::<String>()
    };
    same_line.map(read).collect()
}

/// Glyphs with their distance from the upper and from the left edge, in points.
#[derive(Default)]
struct Eye(Vec<(i64, f64, String)>);

impl<'a> Device<'a> for Eye {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let Some(text) = glyph.as_unicode() else { continue };
            let text = match text {
                BfString::Char(c) => c.to_string(),
                BfString::String(text) => text,
            };
            let place: Affine = props.transform * glyph.transform();
            let at = place.translation();
            self.0.push((at.y.round() as i64, at.x, text));
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// What a phone reads from the lower third of the page, printed at 300 dots an inch.
pub(super) fn scanned(pdf: &[u8]) -> String {
    let pdf = Pdf::new(pdf.to_vec()).unwrap();
    let scale = 300.0 / 72.0;
    let picture = render(
        &pdf.pages()[0],
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE },
    );
    let (width, height) = (usize::from(picture.width()), usize::from(picture.height()));
    let above = height * 3 / 4;
    let pixels = picture.data_as_u8_slice();
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height - above, |x, y| {
        pixels[((y + above) * width + x) * 4 + 1]
    });
    let found = picture.detect_grids();
    assert_eq!(found.len(), 1, "one code stands on the page");
    found[0].decode().unwrap().1
}
